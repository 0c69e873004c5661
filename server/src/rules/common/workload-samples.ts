/** A file of a sample: a Deployment of the pods behind shop/frontend, with these lines in the pod's spec. */
export const frontendPods = (lines = ''): string => `#: file: deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: frontend
  namespace: shop
spec:
  selector:
    matchLabels:
      app: frontend
  template:
    metadata:
      labels:
        app: frontend
    spec:
${lines}      containers:
      - name: web
        image: registry.example.com/web:1
`;

/** A file of a sample: Service shop/frontend with these lines in its spec. */
export const frontendWith = (lines: string): string => `#: file: service.yaml
apiVersion: v1
kind: Service
metadata:
  name: frontend
  namespace: shop
spec:
  type: LoadBalancer
${lines}  selector:
    app: frontend
  ports:
  - port: 443
`;
